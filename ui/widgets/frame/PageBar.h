#pragma once

#include "ui/theme/Theme.h"

#include <QtWidgets/QWidget>

class QHBoxLayout;

namespace bloomzy::widgets {

class Label;

/// The bar on top of a page: title, facts, stretch, the page's own widgets.
class PageBar : public QWidget
{
    Q_OBJECT

public:
    explicit PageBar(const theme::Theme& theme, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void setFacts(const QString& facts);
    /// The widgets of the page in front; the ones before are hidden and stay alive.
    void setWidgets(const QList<QWidget*>& widgets);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void applyTheme();
    void fit();
    int wantedWidth() const;

    const theme::Theme& m_theme;
    QHBoxLayout* m_row;
    Label* m_title;
    Label* m_facts;
    QList<QWidget*> m_widgets;
};

} // namespace bloomzy::widgets
