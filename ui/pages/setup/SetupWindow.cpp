#include "ui/pages/setup/SetupWindow.h"

#include "ui/client/BackupApi.h"
#include "ui/client/ProblemText.h"
#include "ui/pages/setup/AccountStep.h"
#include "ui/pages/setup/AdminStep.h"
#include "ui/pages/setup/KeyStep.h"
#include "ui/pages/setup/ReadyStep.h"
#include "ui/pages/setup/RecoveryStep.h"
#include "ui/pages/setup/RestoreStep.h"
#include "ui/pages/setup/ServerLink.h"
#include "ui/pages/setup/SetupSteps.h"
#include "ui/pages/setup/SideBar.h"
#include "ui/pages/setup/StepFooter.h"
#include "ui/pages/setup/WhereStep.h"
#include "ui/pages/setup/WindowFrame.h"

#include <QtCore/QEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace bloomzy::setup {

using client::Profile;

class SetupWindow::Private : public QObject
{
public:
    Private(SetupWindow& owner, SetupParts parts);

    void retranslate();

    Journey journey;

private:
    void build();
    void connectFooter();
    void connectSteps();
    void connectLink();
    void go(Step* step);
    void back();
    void restoreInstead();
    void afterReached(const api::SetupState& state);
    void afterSignIn();
    void arrive();
    void showProgress();
    void showFooter();
    [[nodiscard]] Step* current() const { return m_steps->current(); }
    [[nodiscard]] bool isTeam() const { return journey.profile.kind == Profile::Kind::team; }

    SetupWindow& m_owner;
    WindowFrame m_frame;
    ServerLink m_link;
    SideBar* m_side;
    SetupSteps* m_steps;
    StepFooter* m_footer;
};

SetupWindow::Private::Private(SetupWindow& owner, SetupParts parts)
    : journey{.parts = std::move(parts)}
    , m_owner(owner)
    , m_frame(owner, journey.parts)
    , m_link(journey, owner, this)
    , m_side(new SideBar(journey.parts.theme, journey.parts.version))
    , m_steps(new SetupSteps(journey))
    , m_footer(new StepFooter(journey.parts.theme))
{
    build();
    connectSteps();
    connectLink();
    go(m_steps->where);
}

void SetupWindow::Private::build()
{
    auto* central = new QWidget;
    auto* row = new QHBoxLayout(central);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_side);
    auto* right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_steps, 1);
    right->addWidget(m_footer);
    row->addLayout(right, 1);
    m_owner.setCentralWidget(central);
    connectFooter();
}

void SetupWindow::Private::connectFooter()
{
    for (Step* step : m_steps->all()) {
        connect(step, &Step::changed, this, [this, step] {
            if (step == current())
                showProgress();
        });
        for (QLineEdit* edit : step->findChildren<QLineEdit*>())
            connect(edit, &QLineEdit::returnPressed, m_footer->next(), &QPushButton::click);
    }
    connect(m_footer->next(), &QPushButton::clicked, this, [this] { current()->proceed(); });
    connect(m_footer->back(), &QPushButton::clicked, this, [this] { back(); });
    connect(m_footer->restore(), &QPushButton::clicked, this, [this] { restoreInstead(); });
    connect(m_footer->quit(), &QPushButton::clicked, &m_owner, &QWidget::close, Qt::QueuedConnection);
    connect(&m_frame, &WindowFrame::helpRequested, this, [this] { current()->toggleHelp(); });
}

void SetupWindow::Private::connectSteps()
{
    connect(m_steps->where, &Step::finished, this, [this] {
        m_steps->way = {};
        m_link.open();
    });
    connect(m_steps->restore, &Step::finished, this, [this] { m_link.open(); });
    connect(m_steps->key, &Step::finished, this, [this] { m_link.trust(m_steps->key->fingerprint()); });
    connect(m_steps->admin, &Step::finished, this, [this] { go(m_steps->recovery); });
    connect(m_steps->account, &Step::finished, this, [this] { afterSignIn(); });
    connect(m_steps->recovery, &Step::finished, this, [this] { go(m_steps->ready); });
    connect(m_steps->ready, &Step::finished, this, [this] { arrive(); });
}

void SetupWindow::Private::connectLink()
{
    connect(&m_link, &ServerLink::starting, m_steps->where, &WhereStep::setRestarting);
    connect(&m_link, &ServerLink::reached, this, [this](const api::SetupState& state) { afterReached(state); });
    connect(&m_link, &ServerLink::serverFailed, this, [this](const client::ServerFailure& failure) {
        go(m_steps->where);
        m_steps->where->showFailure(failure);
    });
    const auto compare = [this](const QString& presented, bool other) {
        // A team's server mostly has its administrator.
        m_steps->way = {.comparesKey = true, .signsIn = true, .makesKey = false, .restores = false};
        m_steps->key->setKey(journey.profile.address.url.authority(), presented, other);
        m_steps->where->setBusy(false);
        m_steps->key->setBusy(false);
        go(m_steps->key);
    };
    connect(&m_link, &ServerLink::keyUnknown, this, [compare](const QString& presented) { compare(presented, false); });
    connect(&m_link, &ServerLink::keyChanged, this, [compare](const QString& presented) { compare(presented, true); });
    connect(&m_link, &ServerLink::unreachable, this, [this](const client::ClientError& error) {
        if (current() == m_steps->key)
            m_steps->key->showError(error);
        else if (current() == m_steps->where)
            m_steps->where->showError(error);
    });
}

void SetupWindow::Private::go(Step* step)
{
    m_steps->setCurrentWidget(step);
    step->enter();
    showProgress();
    if (!step->isAncestorOf(m_owner.focusWidget()))
        m_footer->next()->setFocus();
}

void SetupWindow::Private::back()
{
    if (!current()->mayGoBack() || current()->isBusy())
        return;
    m_link.close();
    m_steps->way.restores = false;
    go(m_steps->where);
}

void SetupWindow::Private::restoreInstead()
{
    if (!m_steps->where->takePlace())
        return;
    m_steps->restore->setTeam(m_steps->where->isTeam());
    m_steps->way = {.comparesKey = false, .signsIn = true, .makesKey = false, .restores = true};
    go(m_steps->restore);
}

void SetupWindow::Private::afterReached(const api::SetupState& state)
{
    const bool waiting = current() == m_steps->where || current() == m_steps->key || current() == m_steps->restore;
    if (!waiting)
        return;
    m_steps->where->setBusy(false);
    m_steps->restore->setBusy(false);
    m_steps->key->setBusy(false);
    m_steps->way.signsIn = !state.needed;
    m_steps->way.makesKey = state.needed;
    go(state.needed ? static_cast<Step*>(m_steps->admin) : m_steps->account);
}

void SetupWindow::Private::afterSignIn()
{
    if (isTeam()) {
        go(m_steps->ready);
        return;
    }
    m_steps->account->setBusy(true);
    using Keys = client::Result<api::RecoveryKeyList>;
    client::BackupApi(*journey.client).recoveryKeys().then(this, [this](const Keys& keys) {
        m_steps->account->setBusy(false);
        m_steps->way.makesKey = journey.isKeyOpen() || (keys.has_value() && keys->items.empty());
        go(m_steps->way.makesKey ? static_cast<Step*>(m_steps->recovery) : m_steps->ready);
    });
}

void SetupWindow::Private::arrive()
{
    journey.saveProfile();
    disconnect(&m_link, nullptr, this, nullptr);
    Q_EMIT m_owner.arrived();
}

void SetupWindow::Private::showProgress()
{
    m_side->steps().setSteps(m_steps->names(), m_steps->position());
    showFooter();
    QList<widgets::KeyHint> hints{{{QStringLiteral("Alt"), QStringLiteral("N")}, SetupWindow::tr("continue")}};
    if (current()->mayGoBack())
        hints += {{QStringLiteral("Alt"), QStringLiteral("B")}, SetupWindow::tr("back")};
    hints += {{QStringLiteral("F1")}, SetupWindow::tr("help")};
    m_frame.setKeyHints(hints);
}

/// A button that is disabled gives its focus to whatever comes next; while a step works the step keeps it for the
/// button.
void SetupWindow::Private::showFooter()
{
    if (m_footer->next()->hasFocus() && current()->isBusy())
        current()->setFocus(Qt::OtherFocusReason);
    m_footer->show(*current(), current() == m_steps->where);
    if (current()->hasFocus() && !current()->isBusy())
        m_footer->next()->setFocus();
}

void SetupWindow::Private::retranslate()
{
    m_owner.setWindowTitle(SetupWindow::tr("Set up Bloomzy Console"));
    m_frame.setStatus(SetupWindow::tr("Nothing is sent to the internet during setup"));
    showProgress();
}

SetupWindow::SetupWindow(SetupParts parts, QWidget* parent)
    : QMainWindow(parent)
    , d(std::make_unique<Private>(*this, std::move(parts)))
{
    setMinimumSize(1100, 680);
    resize(1440, 900);
    d->retranslate();
}

SetupWindow::~SetupWindow()
{
    // The steps refer to the journey.
    delete takeCentralWidget();
}

Arrival SetupWindow::takeArrival()
{
    return d->journey.arrival();
}

void SetupWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange && d)
        d->retranslate();
    QMainWindow::changeEvent(event);
}

} // namespace bloomzy::setup
