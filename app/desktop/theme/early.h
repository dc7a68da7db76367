#pragma once

namespace crosscheck::theme {

/// Has the system read what it knows of its fonts, where that may be done before the application object stands. Called on a
/// thread of its own, while the window system is being asked for a connection: either waits for the other's processor least.
void readFontConfiguration();

} // namespace crosscheck::theme
