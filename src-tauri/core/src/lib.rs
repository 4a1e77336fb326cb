//! Everything On Record does that needs no window: the library file, its use cases and its command list.
