"""Acts of local executive bodies, judged by the law in force and kept in a register."""
