// SPDX-License-Identifier: Apache-2.0
#include "ui/session/landmark_words.h"

#include <QCoreApplication>

namespace abf::ui {

namespace {

constexpr std::array<const char*, kLandmarkCount> kWords = {
    QT_TRANSLATE_NOOP("Landmark", "nose"),
    QT_TRANSLATE_NOOP("Landmark", "inner corner of the left eye"),
    QT_TRANSLATE_NOOP("Landmark", "left eye"),
    QT_TRANSLATE_NOOP("Landmark", "outer corner of the left eye"),
    QT_TRANSLATE_NOOP("Landmark", "inner corner of the right eye"),
    QT_TRANSLATE_NOOP("Landmark", "right eye"),
    QT_TRANSLATE_NOOP("Landmark", "outer corner of the right eye"),
    QT_TRANSLATE_NOOP("Landmark", "left ear"),
    QT_TRANSLATE_NOOP("Landmark", "right ear"),
    QT_TRANSLATE_NOOP("Landmark", "left corner of the mouth"),
    QT_TRANSLATE_NOOP("Landmark", "right corner of the mouth"),
    QT_TRANSLATE_NOOP("Landmark", "left shoulder"),
    QT_TRANSLATE_NOOP("Landmark", "right shoulder"),
    QT_TRANSLATE_NOOP("Landmark", "left elbow"),
    QT_TRANSLATE_NOOP("Landmark", "right elbow"),
    QT_TRANSLATE_NOOP("Landmark", "left wrist"),
    QT_TRANSLATE_NOOP("Landmark", "right wrist"),
    QT_TRANSLATE_NOOP("Landmark", "left little finger"),
    QT_TRANSLATE_NOOP("Landmark", "right little finger"),
    QT_TRANSLATE_NOOP("Landmark", "left index finger"),
    QT_TRANSLATE_NOOP("Landmark", "right index finger"),
    QT_TRANSLATE_NOOP("Landmark", "left thumb"),
    QT_TRANSLATE_NOOP("Landmark", "right thumb"),
    QT_TRANSLATE_NOOP("Landmark", "left hip"),
    QT_TRANSLATE_NOOP("Landmark", "right hip"),
    QT_TRANSLATE_NOOP("Landmark", "left knee"),
    QT_TRANSLATE_NOOP("Landmark", "right knee"),
    QT_TRANSLATE_NOOP("Landmark", "left ankle"),
    QT_TRANSLATE_NOOP("Landmark", "right ankle"),
    QT_TRANSLATE_NOOP("Landmark", "left heel"),
    QT_TRANSLATE_NOOP("Landmark", "right heel"),
    QT_TRANSLATE_NOOP("Landmark", "tip of the left foot"),
    QT_TRANSLATE_NOOP("Landmark", "tip of the right foot")};

}  // namespace

QString landmarkLabel(int landmark) {
    return QCoreApplication::translate("Landmark", kWords[static_cast<std::size_t>(landmark)]);
}

}  // namespace abf::ui
