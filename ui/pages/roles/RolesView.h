#pragma once

#include "ui/models/ConsoleParts.h"
#include "ui/pages/roles/RolePreview.h"
#include "ui/pages/roles/RoleReasons.h"
#include "ui/pages/roles/RoleSaver.h"
#include "ui/pages/roles/RolesCommands.h"

#include <QtWidgets/QWidget>

class QSplitter;
class QStackedWidget;

namespace bloomzy::widgets {
class DetailDrawer;
class EmptyState;
} // namespace bloomzy::widgets

namespace bloomzy::roles_page {

class RoleActions;
class RoleCenter;
class RoleListPane;
class WhyPanel;

/// The page: roles at the left, the chosen one in the middle, who can do what and why at the right.
class RolesView : public QWidget
{
    Q_OBJECT

public:
    RolesView(const models::ConsoleParts& parts, const RolesCommands& commands, QWidget* parent = nullptr);
    ~RolesView() override;

    [[nodiscard]] RoleBook& book() { return m_book; }
    [[nodiscard]] QList<QWidget*> panes() const;
    [[nodiscard]] bool escape();
    /// A role by its id, now or as soon as the roles are there.
    void open(const std::string& id);
    void save(const std::vector<std::string>& keys, const RoleSaver::Done& done);

Q_SIGNALS:
    void changed();
    /// The user went to another role than `before`.
    void moved(const QString& before);

protected:
    void changeEvent(QEvent* event) override;

private:
    void layOut();
    void connectBook();
    void connectSaver();
    void connectCommands();
    void refreshRights();
    void refreshCommands();
    void confirm(const std::string& key, const api::AccessEffects& effects, std::function<void(bool)> then);
    void onRefused(const std::string& key, const client::ClientError& error);
    void onRebased(const std::string& key);
    void warn(const QString& id, const QString& headline, const QString& detail,
              std::vector<widgets::BannerAction> actions = {});
    void clearBanners();
    void showPreviewError();
    void retranslate();

    models::ConsoleParts m_parts;
    const RolesCommands& m_commands;
    RoleBook m_book;
    RolePreview m_preview;
    RoleSaver m_saver;
    RoleReasons m_reasons;
    widgets::BannerStack* m_banners;
    QStackedWidget* m_stack;
    widgets::EmptyState* m_forbidden;
    QSplitter* m_panes;
    RoleListPane* m_list;
    RoleCenter* m_center;
    WhyPanel* m_why;
    widgets::DetailDrawer* m_drawer = nullptr;
    RoleActions* m_actions;
    std::string m_wanted;
};

} // namespace bloomzy::roles_page
