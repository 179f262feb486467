#pragma once

#include "ui/theme/Theme.h"

#include <QtCore/QMetaType>

class QPainter;

namespace bloomzy::widgets {

/// The families of status colours; each comes with an icon shape and a word, never alone.
enum class StatusKind { ok, warn, danger, info, review, neutral };

struct StatusColors
{
    theme::ColorRole foreground;
    theme::ColorRole background;
    theme::ColorRole border;
    theme::ColorRole solid;
};

StatusColors colorsOf(StatusKind kind);
theme::IconName iconOf(StatusKind kind);

/// A status as icon and word: on a plate, or quiet (no plate) as in tables.
struct Badge
{
    StatusKind kind = StatusKind::neutral;
    theme::IconName icon = theme::IconName::statusUnknown;
    QString word;

    bool operator==(const Badge&) const = default;
};

/// A badge with the icon that belongs to the kind.
Badge badge(StatusKind kind, const QString& word);

QSize badgeSize(const theme::Theme& theme, const Badge& badge, bool quiet);
/// At the left of the rectangle, centred vertically, its word elided when it is too narrow. A quiet `ok`
/// has text-secondary words behind its green tick, a quiet `neutral` is grey throughout: healthy is quiet.
void paintBadge(QPainter& painter, const QRectF& rect, const theme::Theme& theme, const Badge& badge, bool quiet);

} // namespace bloomzy::widgets

Q_DECLARE_METATYPE(bloomzy::widgets::Badge)
