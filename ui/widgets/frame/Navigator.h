#pragma once

#include "ui/widgets/frame/History.h"
#include "ui/widgets/frame/PageRegistry.h"

#include <QtCore/QObject>

namespace bloomzy::widgets {

/// Which page is in front, and the way there: links between pages, Back and Forward.
class Navigator : public QObject
{
    Q_OBJECT

public:
    explicit Navigator(const PageRegistry& pages, QObject* parent = nullptr);

    Page* current() const { return m_current; }
    bool canGoBack() const { return m_history.canGoBack(); }
    bool canGoForward() const { return m_history.canGoForward(); }

    /// An unknown id is ignored. An invalid place leaves the page where it was.
    void open(const QString& id, const QVariant& place = {});
    void back();
    void forward();

Q_SIGNALS:
    /// This page is current now; `before`, which may be the same or null, was. It goes to its place only after this,
    /// so that a page that is visited for the first time has its widget by then.
    void arrived(bloomzy::widgets::Page* page, bloomzy::widgets::Page* before);
    void historyChanged();

private:
    void remember();
    void travel(const std::optional<History::Entry>& entry);
    void arrive(Page* page, const QVariant& place);
    void onMoved(Page* page, const QVariant& before);

    const PageRegistry& m_pages;
    History m_history;
    Page* m_current = nullptr;
};

} // namespace bloomzy::widgets
