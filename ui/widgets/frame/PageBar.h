#pragma once

#include "ui/theme/Theme.h"

#include <QtWidgets/QWidget>

class QHBoxLayout;
class QMenu;

namespace bloomzy::widgets {

class ActionButton;
class Label;
class MenuButton;

/// The bar on top of a page: title, facts, stretch, the page's own widgets. Where they do not fit, fields become as
/// narrow as they can; then the actions go into the menu "More", those at the left first; the last one, which is the
/// page's main one, stays and drops its label; the facts are cut last.
class PageBar : public QWidget
{
    Q_OBJECT

public:
    explicit PageBar(const theme::Theme& theme, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void setFacts(const QString& facts);
    /// The widgets of the page in front; the ones before are hidden and stay alive.
    void setWidgets(const QList<QWidget*>& widgets);

    /// Narrow: fitting is the bar's own business and must not widen the window.
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void applyTheme();
    void retranslate();
    void fit();
    void moveIntoMore(const QList<ActionButton*>& buttons);
    QList<ActionButton*> buttons() const;

    const theme::Theme& m_theme;
    QHBoxLayout* m_row;
    Label* m_title;
    Label* m_facts;
    MenuButton* m_more;
    QMenu* m_moreMenu;
    QList<QWidget*> m_widgets;
    QList<ActionButton*> m_inMore;
};

} // namespace bloomzy::widgets
