#pragma once

#include "ui/theme/Theme.h"

#include <QtWidgets/QWidget>

#include <map>

class QStackedWidget;
class QVBoxLayout;

namespace bloomzy::widgets {

class BannerStack;
class Page;
class PageBar;

/// The part of the window that belongs to the page in front: page bar, filter bar, banners of the window, page. Makes
/// the widgets of a page on its first visit and keeps them.
class PageDeck : public QWidget
{
    Q_OBJECT

public:
    explicit PageDeck(const theme::Theme& theme, QWidget* parent = nullptr);

    void bringToFront(Page& page);
    /// Its title or its facts are others now. The page is the one in front.
    void refresh(const Page& page);

    /// What F6 goes through while this page is in front, in reading order.
    QList<QWidget*> panes(const Page& page) const;
    BannerStack& banners() const { return *m_banners; }

private:
    struct Visited
    {
        QWidget* widget = nullptr;
        QList<QWidget*> bar;
        QWidget* filter = nullptr;
    };

    const Visited& visit(Page& page);

    PageBar* m_bar;
    QVBoxLayout* m_filterSlot;
    BannerStack* m_banners;
    QStackedWidget* m_stack;
    std::map<const Page*, Visited> m_visited;
};

} // namespace bloomzy::widgets
