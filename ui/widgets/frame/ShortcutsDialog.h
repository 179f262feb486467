#pragma once

#include "ui/widgets/frame/Commands.h"
#include "ui/widgets/frame/PageRegistry.h"

#include <QtWidgets/QDialog>

class QTreeWidget;

namespace bloomzy::widgets {

class SearchField;

/// Every key of the console, made from the registered actions and from the key hints of the page in front.
class ShortcutsDialog : public QDialog
{
    Q_OBJECT

public:
    ShortcutsDialog(const theme::Theme& theme, const Commands& commands, const PageRegistry& pages,
                    QWidget* parent = nullptr);

private:
    void addGroup(const QString& title, const QList<std::pair<QString, QString>>& rows);
    void addCommands(const Commands& commands, const PageRegistry& pages);
    void filter(const QString& query);

    SearchField* m_search;
    QTreeWidget* m_list;
};

} // namespace bloomzy::widgets
