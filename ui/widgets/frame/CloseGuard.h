#pragma once

#include "ui/widgets/feedback/Dialogs.h"
#include "ui/widgets/frame/PageRegistry.h"

#include <QtCore/QObject>
#include <QtCore/QPointer>

#include <functional>

namespace bloomzy::widgets {

/// Why a window goes; the question says it in its words.
enum class Leaving { quit, signOut, switchServer };

/// Asks before a window with unsaved changes goes: save, discard, or stay.
class CloseGuard : public QObject
{
    Q_OBJECT

public:
    CloseGuard(const PageRegistry& pages, Dialogs& dialogs, QWidget* window);

    /// True: nothing is unsaved, go on. False: the person was asked, and `leave` is called if they want to go and
    /// everything that they want to keep is saved.
    bool mayLeave(Leaving how, std::function<void()> leave);

private:
    QList<QPointer<Page>> unsaved() const;
    void ask(Leaving how, const QList<QPointer<Page>>& pages, std::function<void()> leave);
    void save(QList<QPointer<Page>> pages, std::function<void()> leave);

    const PageRegistry& m_pages;
    Dialogs& m_dialogs;
    QWidget* m_window;
    bool m_asking = false;
};

} // namespace bloomzy::widgets
