"""Hồ sơ Đại hội: the dossier of Party congresses, kept offline on the office's own computer."""

__version__ = "0.1.0"
