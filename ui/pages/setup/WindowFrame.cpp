#include "ui/pages/setup/WindowFrame.h"

#include "ui/pages/setup/MenuRow.h"
#include "ui/widgets/frame/KeyHints.h"
#include "ui/widgets/frame/MenuButton.h"
#include "ui/widgets/paint/IconLabel.h"
#include "ui/widgets/paint/Label.h"

#include <QtCore/QEvent>
#include <QtCore/QSettings>
#include <QtGui/QActionGroup>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QMainWindow>
#include <QtWidgets/QMenu>
#include <QtWidgets/QMenuBar>
#include <QtWidgets/QStatusBar>

namespace bloomzy::setup {

using theme::ColorRole;
using theme::IconName;
using theme::Language;
using theme::Translator;
using theme::TypeRole;

WindowFrame::WindowFrame(QMainWindow& window, SetupParts& parts)
    : QObject(&window)
    , m_window(window)
    , m_parts(parts)
    , m_bar(new QMenuBar)
    , m_file(m_bar->addMenu(QString()))
    , m_helpMenu(m_bar->addMenu(QString()))
    , m_quit(m_file->addAction(QString()))
    , m_helpAction(m_helpMenu->addAction(QString()))
    , m_language(new widgets::MenuButton)
    , m_status(new widgets::Label(parts.theme, TypeRole::small, ColorRole::textSecondary))
    , m_hints(new widgets::KeyHints(parts.theme))
{
    addMenus();
    addLanguages();
    addStatusBar();
    window.installEventFilter(this);
    retranslate();
}

void WindowFrame::addMenus()
{
    m_quit->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Q));
    connect(m_quit, &QAction::triggered, &m_window, &QWidget::close, Qt::QueuedConnection);
    m_helpAction->setShortcut(QKeySequence(Qt::Key_F1));
    connect(m_helpAction, &QAction::triggered, this, &WindowFrame::helpRequested);
}

void WindowFrame::addLanguages()
{
    auto* menu = new QMenu(m_language);
    auto* group = new QActionGroup(menu);
    for (const Language language : {Language::english, Language::french}) {
        QAction* action = menu->addAction(Translator::displayName(language));
        action->setCheckable(true);
        action->setData(int(language));
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, language] {
            m_parts.settings.setValue(QStringLiteral("language"), theme::languageCode(language));
            m_parts.translator.setLanguage(language);
        });
    }
    m_language->setMenu(menu);
    m_language->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_language->setIcon(m_parts.theme.icon(IconName::globe));
    m_language->setProperty("variant", QStringLiteral("quiet"));
    m_language->setProperty("buttonSize", QStringLiteral("small"));
    m_language->setObjectName(QStringLiteral("language"));
    m_language->setFocusPolicy(Qt::TabFocus);
    m_window.setMenuWidget(new MenuRow(m_parts.theme, m_bar, m_language));
}

void WindowFrame::addStatusBar()
{
    auto* bar = m_window.statusBar();
    bar->setSizeGripEnabled(false);
    auto* content = new QWidget;
    auto* row = new QHBoxLayout(content);
    row->setContentsMargins(10, 1, 10, 0);
    row->setSpacing(8);
    row->addWidget(new widgets::IconLabel(m_parts.theme, IconName::statusInfo, 14));
    m_status->setElided(true);
    row->addWidget(m_status, 1);
    row->addWidget(m_hints);
    bar->addWidget(content, 1);
    const auto fit = [this, bar] { bar->setFixedHeight(m_parts.theme.px(theme::RowHeight::statusBar)); };
    connect(&m_parts.theme, &theme::Theme::changed, bar, fit);
    fit();
}

void WindowFrame::setStatus(const QString& text)
{
    m_status->setText(text);
}

void WindowFrame::setKeyHints(const QList<widgets::KeyHint>& hints)
{
    m_hints->setHints(hints);
}

bool WindowFrame::eventFilter(QObject* object, QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    return QObject::eventFilter(object, event);
}

void WindowFrame::retranslate()
{
    m_file->setTitle(tr("&File"));
    m_helpMenu->setTitle(tr("&Help"));
    m_quit->setText(tr("&Quit"));
    m_helpAction->setText(tr("&About this step"));
    const bool french = Translator::locale(m_parts.translator.language()).language() == QLocale::French;
    const Language present = french ? Language::french : Language::english;
    m_language->setText(Translator::displayName(present));
    m_language->setAccessibleName(tr("Language: %1").arg(m_language->text()));
    m_language->setToolTip(tr("Language of the console"));
    for (QAction* action : m_language->menu()->actions())
        action->setChecked(action->data().toInt() == int(present));
}

} // namespace bloomzy::setup
