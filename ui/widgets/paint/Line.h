#pragma once

#include <QtCore/Qt>

class QFrame;

namespace bloomzy::widgets {

enum class LineTone {
    plain, ///< border-default, between surfaces
    subtle ///< border-subtle, inside of one
};

/// A line of one pixel that parts what stands beside it; a horizontal one is as wide as its place.
QFrame* makeLine(Qt::Orientation orientation, LineTone tone = LineTone::plain);

} // namespace bloomzy::widgets
