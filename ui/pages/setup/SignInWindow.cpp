#include "ui/pages/setup/SignInWindow.h"

#include "ui/pages/setup/SignInCourse.h"

#include <QtCore/QEvent>

namespace bloomzy::setup {

SignInWindow::SignInWindow(SetupParts parts, const client::Profile& profile, bool restore, QWidget* parent)
    : QMainWindow(parent)
    , d(std::make_unique<SignInCourse>(*this, std::move(parts), profile, restore))
{
    setMinimumSize(1100, 680);
    resize(1440, 900);
    d->retranslate();
    d->begin();
}

SignInWindow::~SignInWindow()
{
    // The form and the recovery key's page refer to the journey.
    delete takeCentralWidget();
}

Arrival SignInWindow::takeArrival()
{
    return d->takeArrival();
}

void SignInWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange && d)
        d->retranslate();
    QMainWindow::changeEvent(event);
}

} // namespace bloomzy::setup
