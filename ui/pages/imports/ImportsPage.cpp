#include "ui/pages/imports/ImportsPage.h"

#include "ui/client/Session.h"
#include "ui/pages/imports/ImportsView.h"
#include "ui/pages/imports/StepBar.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QPointer>

namespace bloomzy::imports_page {

using widgets::MenuId;

namespace {

class ConsoleImportsPage : public widgets::Page
{
    Q_DECLARE_TR_FUNCTIONS(bloomzy::imports_page::ImportsPage)

public:
    explicit ConsoleImportsPage(const models::ConsoleParts& parts)
        : m_parts(parts)
    {
        m_open = add(
            openCommand, 0, {}, [] { return tr("&Import plants…"); }, {}, theme::IconName::upload,
            [this] { Q_EMIT openRequested(id(), {}); });
        add(
            "imports.choose", 1, id(), [] { return tr("&Choose a file…"); }, {QKeySequence::New},
            theme::IconName::folder, [this] { withView([](ImportsView& view) { view.chooseFile(); }); });
        m_undo = add(
            "imports.undo", 1, id(), [] { return tr("&Undo import…"); }, {}, theme::IconName::undo,
            [this] { withView([](ImportsView& view) { view.undoChosen(); }); });
        add(
            "imports.nextProblem", 2, id(), [] { return tr("&Next problem"); }, {QKeySequence(Qt::Key_F8)}, {},
            [this] { withView([](ImportsView& view) { view.goToProblem(1); }); });
        add(
            "imports.previousProblem", 2, id(), [] { return tr("&Previous problem"); },
            {QKeySequence(Qt::SHIFT | Qt::Key_F8)}, {},
            [this] { withView([](ImportsView& view) { view.goToProblem(-1); }); });
        add(
            "imports.fields", 2, id(), [] { return tr("&Field list"); }, {}, {},
            [this] { withView([](ImportsView& view) { view.openFields(); }); });
        add(
            "imports.refresh", 3, id(), [] { return tr("&Refresh the list"); }, {QKeySequence::Refresh},
            theme::IconName::refresh, [this] { withView([](ImportsView& view) { view.refreshList(); }); });
        connect(&m_parts.client.session(), &client::Session::stateChanged, this, [this] { showReasons(); });
        showReasons();
    }

    QString id() const override { return QStringLiteral("imports"); }
    QString title() const override { return tr("Imports"); }
    theme::IconName icon() const override { return theme::IconName::upload; }
    widgets::NavSection section() const override { return widgets::NavSection::data; }
    int order() const override { return 20; }

    QWidget* createWidget(QWidget* parent) override
    {
        m_view = new ImportsView(m_parts, parent);
        connect(m_view, &ImportsView::changed, this, [this] {
            showReasons();
            Q_EMIT changed();
        });
        connect(m_view, &ImportsView::catalogRequested, this,
                [this] { Q_EMIT openRequested(QStringLiteral("catalog"), {}); });
        showReasons();
        return m_view;
    }

    QList<QWidget*> barWidgets() override { return m_view ? QList<QWidget*>{m_view->steps()} : QList<QWidget*>(); }
    QString barFacts() const override { return m_view ? m_view->facts() : QString(); }
    QList<QWidget*> panes() const override { return m_view ? m_view->panes() : QList<QWidget*>(); }
    void activated() override
    {
        if (m_view)
            m_view->refreshList();
    }

    QList<widgets::KeyHint> keyHints() const override
    {
        if (!m_view || !m_view->showsMap())
            return {};
        return {{{QStringLiteral("F8")}, tr("next problem")},
                {{QStringLiteral("Alt"), tr("Down", "the key")}, tr("open field list")}};
    }

private:
    template <class Action>
    void withView(const Action& action)
    {
        if (m_view)
            action(*m_view);
    }

    QAction* add(const char* command, int group, const QString& page, std::function<QString()> text,
                 const QList<QKeySequence>& keys, std::optional<theme::IconName> icon, std::function<void()> run)
    {
        QAction* action = m_parts.commands.add({.id = QLatin1String(command),
                                                .menu = page.isEmpty() ? MenuId::file : MenuId::record,
                                                .group = group,
                                                .text = std::move(text),
                                                .shortcuts = keys,
                                                .icon = icon,
                                                .pageId = page});
        if (action)
            connect(action, &QAction::triggered, this, [run = std::move(run)] { run(); });
        return action;
    }

    void showReasons()
    {
        if (m_open)
            m_parts.commands.setReason(
                m_open, m_parts.client.session().may(u"catalog.import")
                            ? QString()
                            : tr("You may not import plants. An administrator can give you the right to."));
        if (m_undo)
            m_parts.commands.setReason(m_undo,
                                       m_view ? m_view->whyNotUndo() : tr("Choose an import in the list first."));
    }

    models::ConsoleParts m_parts;
    QPointer<ImportsView> m_view;
    QAction* m_open = nullptr;
    QAction* m_undo = nullptr;
};

} // namespace

void registerImportsPage(widgets::PageRegistry& registry, const models::ConsoleParts& parts)
{
    registry.add(std::make_unique<ConsoleImportsPage>(parts));
}

} // namespace bloomzy::imports_page
