#pragma once

namespace crosscheck::system {

/// Has the system read what the first window will need of it, where that may be done before the application object stands: its
/// fonts' configuration, the database's library. Called on a thread of its own, while the window system is being asked for a
/// connection.
void readAhead();

} // namespace crosscheck::system
