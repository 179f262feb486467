#pragma once

#include "ui/models/ConsoleParts.h"
#include "ui/pages/roles/RolePreview.h"
#include "ui/pages/roles/RoleSaver.h"

#include <QtCore/QObject>

class QWidget;

namespace bloomzy::roles_page {

/// What the commands of the page do with the chosen role, with the dialogs that they need.
class RoleActions : public QObject
{
    Q_OBJECT

public:
    /// `window`: over which the dialogs stand; owns this.
    RoleActions(const models::ConsoleParts& parts, RoleBook& book, RoleSaver& saver, QWidget* window);

    void create();
    void duplicate();
    void askToRemove();
    void discard();
    void cycle(const QString& permission);
    void askForFamilies(const QString& permission);
    void showHistory(const QString& readOnly);
    void tryAsUser(const RolePreview& preview);
    void showPairs(const QString& readOnly);

private:
    [[nodiscard]] std::string freeName(const QString& wanted) const;

    models::ConsoleParts m_parts;
    RoleBook& m_book;
    RoleSaver& m_saver;
    QWidget* m_window;
};

} // namespace bloomzy::roles_page
