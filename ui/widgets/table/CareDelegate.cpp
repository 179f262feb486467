#include "ui/widgets/table/CareDelegate.h"

#include "ui/widgets/table/CareGlyphs.h"

#include <QtGui/QPainter>

namespace bloomzy::widgets {
namespace {

// Not canConvert(): Qt converts one enumeration into another.
template <class T>
bool holds(const QVariant& value)
{
    return value.metaType() == QMetaType::fromType<T>();
}

} // namespace

void CareDelegate::paintCell(QPainter& painter, const QRect& rect, const QModelIndex& index, bool) const
{
    const QVariant value = index.data(Qt::DisplayRole);
    if (holds<api::Light>(value))
        paintLight(painter, rect, m_theme, value.value<api::Light>());
    else if (holds<api::Difficulty>(value))
        paintDifficulty(painter, rect, m_theme, value.value<api::Difficulty>());
    else if (holds<ToxicityCell>(value))
        paintToxicity(painter, rect, m_theme, value.value<ToxicityCell>());
}

QString CareDelegate::toolTip(const QRect&, const QModelIndex& index) const
{
    const QVariant value = index.data(Qt::DisplayRole);
    if (holds<api::Light>(value))
        return CellTexts::of(value.value<api::Light>());
    if (holds<api::Difficulty>(value))
        return CellTexts::of(value.value<api::Difficulty>());
    return holds<ToxicityCell>(value) ? CellTexts::of(value.value<ToxicityCell>()) : QString();
}

} // namespace bloomzy::widgets
