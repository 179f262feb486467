#include "ui/widgets/botanical/NamePainter.h"

#include "ui/widgets/botanical/Folding.h"

#include <QtGui/QFontMetricsF>
#include <QtGui/QPainter>
#include <QtGui/QTextLayout>

#include <algorithm>

namespace bloomzy::widgets {
namespace {

using theme::ColorRole;
using theme::TypeRole;

// Rounding in the text layout must not turn a name that fits into one that is cut.
constexpr qreal slack = 0.75;

QString textOf(const NameRun& run)
{
    return run.spaceBefore ? (run.kind == RunKind::common ? QStringLiteral("  ") : QStringLiteral(" ")) + run.text
                           : run.text;
}

/// Runs that may be shortened, the first one first.
std::vector<std::size_t> elisionOrder(const NameRuns& runs)
{
    std::vector<std::size_t> order;
    const auto collect = [&](auto&& matches) {
        for (std::size_t i = runs.size(); i-- > 0;) {
            if (matches(runs[i]))
                order.push_back(i);
        }
    };
    const auto isAuthor = [](const NameRun& run) { return run.kind == RunKind::author; };
    const auto isLower = [](const NameRun& run) {
        return run.kind == RunKind::epithet || run.kind == RunKind::cultivar || run.kind == RunKind::rank ||
               run.kind == RunKind::hybrid;
    };
    collect(isAuthor);
    collect([](const NameRun& run) { return run.kind == RunKind::common; });
    collect([&](const NameRun& run) { return run.part == RunPart::accepted && isLower(run); });
    // Two genera without the sign between them would read as one name.
    const bool acceptedStays = std::ranges::any_of(
        runs, [](const NameRun& run) { return run.part == RunPart::accepted && run.kind == RunKind::genus; });
    collect([&](const NameRun& run) {
        const bool upright = run.part == RunPart::accepted && !BotanicalName::isItalic(run.kind);
        return upright && !(acceptedStays && run.kind == RunKind::equals);
    });
    collect([&](const NameRun& run) { return run.part != RunPart::accepted && isLower(run); });
    return order;
}

} // namespace

NamePainter::NamePainter(const theme::Theme& theme, TypeRole size)
    : m_theme(theme)
    , m_size(size)
{
}

QFont NamePainter::font(const NameRun& run) const
{
    if (run.kind == RunKind::common)
        return m_theme.font(m_size == TypeRole::body ? TypeRole::small : TypeRole::body);
    QFont font = m_theme.font(m_size);
    const bool quiet = run.part != RunPart::name || run.kind == RunKind::author || run.kind == RunKind::equals;
    font.setWeight(quiet ? QFont::Normal : std::max(font.weight(), QFont::Medium));
    font.setItalic(BotanicalName::isItalic(run.kind));
    return font;
}

ColorRole NamePainter::color(const NameRun& run) const
{
    if (run.part == RunPart::accepted || run.kind == RunKind::author || run.kind == RunKind::common)
        return ColorRole::textMuted;
    return run.part == RunPart::synonym ? ColorRole::textSecondary : ColorRole::textPrimary;
}

qreal NamePainter::advance(const NameRun& run) const
{
    return QFontMetricsF(font(run)).horizontalAdvance(textOf(run));
}

qreal NamePainter::width(const NameRuns& runs) const
{
    qreal sum = 0;
    for (const NameRun& run : runs)
        sum += advance(run);
    return sum;
}

bool NamePainter::shorten(NameRuns& runs, std::size_t index, qreal available) const
{
    NameRun& run = runs[index];
    const qreal others = width(runs) - advance(run);
    const QFontMetricsF metrics(font(run));
    const qreal room =
        available - others - metrics.horizontalAdvance(textOf(run)) + metrics.horizontalAdvance(run.text);
    const bool wordOnly = run.kind == RunKind::rank || run.kind == RunKind::hybrid || run.kind == RunKind::equals;
    const QString shortened = wordOnly ? QString() : metrics.elidedText(run.text, Qt::ElideRight, room);
    if (shortened.size() > 1 && metrics.horizontalAdvance(shortened) <= room) {
        run.text = shortened;
        return true;
    }
    run.text.clear();
    run.spaceBefore = false;
    return others <= available;
}

NameRuns NamePainter::elided(const NameRuns& runs, qreal available) const
{
    if (width(runs) <= available + slack)
        return runs;
    NameRuns result = runs;
    for (const std::size_t index : elisionOrder(runs)) {
        if (shorten(result, index, available))
            break;
    }
    std::erase_if(result, [](const NameRun& run) { return run.text.isEmpty(); });
    return result;
}

qreal NamePainter::paint(QPainter& painter, const QRectF& rect, const NameRuns& runs, const QString& match,
                         bool enabled) const
{
    QString text;
    QList<QTextLayout::FormatRange> formats;
    for (const NameRun& run : elided(runs, rect.width())) {
        QTextCharFormat format;
        format.setFont(font(run));
        format.setForeground(m_theme.color(enabled ? color(run) : ColorRole::textDisabled));
        const QString piece = textOf(run);
        formats += {int(text.size()), int(piece.size()), format};
        text += piece;
    }
    QTextLayout layout(text, m_theme.font(m_size));
    layout.setCacheEnabled(true);
    QList<QTextLayout::FormatRange> marks;
    for (const TextRange& range : findFolded(text, match)) {
        QTextCharFormat format;
        format.setBackground(m_theme.color(ColorRole::bgMatch));
        format.setForeground(m_theme.color(ColorRole::textOnMatch));
        marks += {int(range.start), int(range.length), format};
    }
    layout.setFormats(formats);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLeadingIncluded(false);
    layout.endLayout();
    const qreal top = rect.top() + (rect.height() - line.height()) / 2;
    layout.draw(&painter, QPointF(rect.left(), top), marks, rect);
    return line.naturalTextWidth();
}

} // namespace bloomzy::widgets
