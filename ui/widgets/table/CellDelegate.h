#pragma once

#include "ui/theme/Theme.h"

#include <QtWidgets/QStyledItemDelegate>

namespace bloomzy::widgets {

/// Base of the delegates of DataTable: leaves the row's background to the table, gives every cell the same height and
/// padding, elides at the right and shows what was cut as a tooltip. Paints only, never makes a widget.
class CellDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit CellDelegate(const theme::Theme& theme, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const final;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) final;

protected:
    /// Paints the content into `rect`, the cell without its padding.
    virtual void paintCell(QPainter& painter, const QRect& rect, const QModelIndex& index, bool enabled) const = 0;
    /// What the cell says in full; empty for none. `rect` as in paintCell().
    virtual QString toolTip(const QRect& rect, const QModelIndex& index) const = 0;
    /// Whether toolTip() is HTML, with what people wrote escaped; plain text otherwise.
    [[nodiscard]] virtual bool isToolTipHtml() const { return false; }

    const theme::Theme& m_theme;
};

/// Plain text of Qt::DisplayRole with Qt::TextAlignmentRole; the words of MatchRole are marked. Numbers
/// (setMonospaced) are JetBrains Mono.
class TextDelegate : public CellDelegate
{
    Q_OBJECT

public:
    explicit TextDelegate(const theme::Theme& theme, QObject* parent = nullptr);

    void setMonospaced(bool monospaced) { m_monospaced = monospaced; }

protected:
    void paintCell(QPainter& painter, const QRect& rect, const QModelIndex& index, bool enabled) const override;
    QString toolTip(const QRect& rect, const QModelIndex& index) const override;
    virtual QString text(const QModelIndex& index) const;

private:
    QFont font() const;

    bool m_monospaced = false;
};

} // namespace bloomzy::widgets
