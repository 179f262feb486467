#pragma once

#include "CatalogWindow.h"
#include "ui/models/ColumnLayout.h"
#include "ui/models/ViewNameDialog.h"
#include "ui/pages/catalog/CatalogTable.h"

#include <QHeaderView>
#include <QMenu>
#include <QToolButton>

namespace bloomzy::test {

using namespace Qt::StringLiterals;

/// The catalog page with what a person does to saved views, and the server's side of them.
class ViewsConsole : public QObject
{
protected:
    QHeaderView& header() { return *m_console->table().horizontalHeader(); }
    models::ColumnLayout& columns() { return m_console->find<catalog_page::CatalogTable>()->columns(); }
    QJsonArray stored() { return m_server.plain->get(path).json().value("items"_L1).toArray(); }
    QJsonObject first() { return stored().first().toObject(); }

    /// As on another computer: nothing is kept here.
    void reopen()
    {
        m_console.reset();
        QFile::remove(m_server.folder.filePath(u"settings.ini"_s));
        m_console = std::make_unique<CatalogWindow>(m_server);
        QVERIFY(m_console->open());
        QTRY_VERIFY(m_console->model().hasLoaded());
        QTRY_VERIFY(!menu().actions().first()->text().startsWith(u"Loading"_s));
    }

    int change(const QJsonObject& view, const QJsonObject& patch)
    {
        return m_server.plain
            ->patch(path + u'/' + view["id"_L1].toString(), patch,
                    '"' + QByteArray::number(view["revision"_L1].toInteger()) + '"')
            .status;
    }

    QMenu& menu()
    {
        QMenu* views = m_console->find<QToolButton>(u"views"_s)->menu();
        Q_EMIT views->aboutToShow();
        return *views;
    }

    QAction* entry(const QString& text)
    {
        for (QAction* action : menu().actions()) {
            if (widgets::Commands::withoutMnemonic(action->text()).startsWith(text))
                return action;
        }
        return nullptr;
    }

    void choose(const QString& text)
    {
        QTRY_VERIFY2(entry(text), qPrintable(u"no entry "_s + text));
        entry(text)->trigger();
    }

    void answerName(const QString& name)
    {
        auto* dialog = m_console->find<models::ViewNameDialog>();
        QVERIFY(dialog);
        dialog->findChild<QLineEdit*>()->setText(name);
        dialog->accept();
        QTRY_VERIFY(!m_console->find<models::ViewNameDialog>());
    }

    void saveView(const QString& name)
    {
        const qsizetype before = stored().size();
        m_console->trigger("catalog.saveView");
        answerName(name);
        QTRY_COMPARE(stored().size(), before + 1);
        QTRY_VERIFY(entry(name) && entry(name)->isChecked());
    }

    void search(const QString& words)
    {
        m_console->find<widgets::SearchField>()->setText(words);
        QTRY_VERIFY(shows(qPrintable(words)));
    }

    bool shows(const char* words) { return m_console->model().query().q == words && !m_console->model().isLoading(); }

    /// By the note that told of it.
    void undo(const QString& title)
    {
        QTRY_VERIFY(!m_console->toasts.isEmpty() && m_console->toasts.last().title == title);
        QCOMPARE(m_console->toasts.last().actionText, u"Undo"_s);
        m_console->toasts.last().action();
    }

    void removeAll()
    {
        m_console.reset();
        for (const QJsonValue view : stored())
            m_server.plain->send("DELETE", path + u'/' + view["id"_L1].toString(), {},
                                 {{"If-Match", '"' + QByteArray::number(view["revision"_L1].toInteger()) + '"'}});
    }

    const QString path = u"/api/v1/catalog/views"_s;
    CatalogServer m_server;
    std::unique_ptr<CatalogWindow> m_console;
};

} // namespace bloomzy::test
