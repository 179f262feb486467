#pragma once

#include "ui/pages/setup/Journey.h"
#include "ui/pages/setup/RecoveryKey.h"
#include "ui/pages/setup/Step.h"

#include <array>

class QCheckBox;
class QLineEdit;
class QPushButton;

namespace bloomzy::widgets {
class IconLabel;
class Label;
class LabeledField;
} // namespace bloomzy::widgets

namespace bloomzy::setup {

class ClipboardLease;
class KeyGroups;

/// Step 3: a new recovery key, shown once. Continue needs two of its groups typed and the box ticked.
class RecoveryStep : public Step
{
    Q_OBJECT

public:
    RecoveryStep(Journey& journey, QWidget* parent = nullptr);

    void enter() override;
    [[nodiscard]] bool isReady() const override;
    void proceed() override;
    [[nodiscard]] QString hint() const override;
    [[nodiscard]] bool mayGoBack() const override { return false; }
    [[nodiscard]] QString help() const override;
    /// The groups that are asked for, from 0.
    [[nodiscard]] std::array<int, 2> asked() const { return m_asked; }

protected:
    void retranslate() override;

private:
    QWidget* makeKeyCard();
    QWidget* makeCheck();
    void create();
    void take(const api::NewRecoveryKey& key);
    void chooseGroups();
    void save();
    void noteSaved(const QString& path, const QString& fault);
    void copy();
    [[nodiscard]] bool groupsMatch() const;
    void showMarks();

    Journey& m_journey;
    RecoveryKey m_key;
    std::array<int, 2> m_asked{};
    QWidget* m_content;
    KeyGroups* m_groups;
    QPushButton* m_save;
    QPushButton* m_copy;
    widgets::Label* m_clipboard;
    widgets::IconLabel* m_savedIcon;
    widgets::Label* m_saved;
    QString m_savedPath;
    widgets::Label* m_checkTitle;
    std::array<QLineEdit*, 2> m_typed;
    std::array<QAction*, 2> m_marks;
    std::array<widgets::LabeledField*, 2> m_typedFields;
    widgets::Label* m_checkHint;
    QCheckBox* m_stored;
    widgets::BannerStack* m_once;
    ClipboardLease* m_lease;
};

} // namespace bloomzy::setup
