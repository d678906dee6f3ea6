"""Who is signed in, and which person of the register that is. An account carries no right whatever."""
