#include "ui/pages/imports/FieldDelegate.h"

#include "ui/pages/imports/ColumnsModel.h"
#include "ui/pages/imports/FieldTexts.h"

#include <QtCore/QTimer>
#include <QtGui/QPainter>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>

namespace bloomzy::imports_page {

using theme::ColorRole;

namespace {

QRect boxIn(const QRect& cell)
{
    return cell.adjusted(8, 2, -8, -3);
}

QStyle& styleOf(const QStyleOptionViewItem& option)
{
    return option.widget ? *option.widget->style() : *QApplication::style();
}

} // namespace

FieldDelegate::FieldDelegate(const theme::Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

void FieldDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionComboBox box;
    box.palette = option.palette;
    box.direction = option.direction;
    box.fontMetrics = option.fontMetrics;
    box.rect = boxIn(option.rect);
    box.state = index.data(ColumnsModel::UsedRole).toBool() ? QStyle::State_Enabled : QStyle::State_None;
    box.subControls = QStyle::SC_All;
    box.currentText = index.data(Qt::DisplayRole).toString();
    painter->save();
    QStyle& style = styleOf(option);
    style.drawComplexControl(QStyle::CC_ComboBox, &box, painter, nullptr);
    painter->setFont(m_theme.font(theme::TypeRole::body));
    style.drawControl(QStyle::CE_ComboBoxLabel, &box, painter, nullptr);
    if (index.data(ColumnsModel::WarnRole).toBool()) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(m_theme.color(ColorRole::warnSolid), 1.5));
        painter->setBrush(Qt::NoBrush);
        const int radius = m_theme.px(theme::Radius::md);
        painter->drawRoundedRect(QRectF(box.rect).adjusted(0.75, 0.75, -0.75, -0.75), radius, radius);
    }
    painter->restore();
}

QWidget* FieldDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const
{
    auto* box = new QComboBox(parent);
    box->setMaxVisibleItems(14);
    box->setAccessibleName(ColumnsModel::tr("Field in Bloomzy"));
    box->addItem(FieldTexts::label({}), QString());
    for (const QString& field : FieldTexts::fields(index.data(ColumnsModel::FieldRole).toString()))
        box->addItem(FieldTexts::label(field), field);
    auto* self = const_cast<FieldDelegate*>(this);
    connect(box, &QComboBox::activated, self, [self, box] {
        Q_EMIT self->commitData(box);
        Q_EMIT self->closeEditor(box);
    });
    QTimer::singleShot(0, box, &QComboBox::showPopup);
    return box;
}

void FieldDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    auto* box = static_cast<QComboBox*>(editor);
    box->setCurrentIndex(box->findData(index.data(ColumnsModel::FieldRole)));
}

void FieldDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const
{
    model->setData(index, static_cast<QComboBox*>(editor)->currentData());
}

void FieldDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option, const QModelIndex&) const
{
    editor->setGeometry(boxIn(option.rect));
}

void UseDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyle& style = styleOf(option);
    QStyleOptionButton check;
    check.palette = option.palette;
    check.state =
        QStyle::State_Enabled | (index.data(ColumnsModel::UsedRole).toBool() ? QStyle::State_On : QStyle::State_Off);
    const int side = style.pixelMetric(QStyle::PM_IndicatorWidth, &check, nullptr);
    check.rect = QRect(0, 0, side, side);
    check.rect.moveCenter(option.rect.center());
    style.drawPrimitive(QStyle::PE_IndicatorCheckBox, &check, painter, nullptr);
}

} // namespace bloomzy::imports_page
