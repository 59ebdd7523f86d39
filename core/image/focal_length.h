// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

namespace abf {

/// What EXIF says about the focal length; 0 where it says nothing.
struct ExifFocal {
    double focalLengthMm = 0;    ///< FocalLength
    double focalLength35mm = 0;  ///< FocalLengthIn35mmFilm
    double sensorPxPerMm = 0;    ///< FocalPlaneXResolution, per millimetre and per pixel of this photo's size
};

/// Focal length in pixels of the full-size photo, or nothing where EXIF does not tell or tells nonsense
/// (outside 0.3 to 6 times the long side).
///
/// The 35 mm equivalent comes first, since it stays right when a program scales the photo down; it is taken
/// as equal *diagonal* angle of view (CIPA DCG-001), so f_px = f_35 * diagonal_px / 43.27 mm. Else the focal
/// plane's resolution times the focal length.
std::optional<double> focalPxFromExif(const ExifFocal& exif, int fullWidth, int fullHeight);

}  // namespace abf
