#pragma once

#include "backend/api/SecondFactor.h"
#include "ui/models/ConsoleParts.h"

#include <QStringList>
#include <QWidget>

class QCheckBox;
class QGridLayout;
class QPushButton;

namespace bloomzy::widgets {
class ClipboardLease;
class Label;
} // namespace bloomzy::widgets

namespace bloomzy::account_page {

/// Recovery codes while they are shown, which is once: to copy, to save as a file of their owner only, and a mark that
/// they are kept.
class RecoveryCodesPanel : public QWidget
{
    Q_OBJECT

public:
    explicit RecoveryCodesPanel(const models::ConsoleParts& parts, QWidget* parent = nullptr);

    void setCodes(const api::RecoveryCodes& codes);
    [[nodiscard]] bool areKept() const;
    /// Calls `close` when the person wants to go without keeping them.
    void askToClose(std::function<void()> close);

Q_SIGNALS:
    void keptChanged(bool kept);

private:
    void copy();
    void save();
    void write(const QString& path);
    [[nodiscard]] QByteArray fileText() const;

    models::ConsoleParts m_parts;
    QStringList m_codes;
    QGridLayout* m_grid;
    QPushButton* m_copy;
    QPushButton* m_save;
    widgets::Label* m_message;
    QCheckBox* m_kept;
    widgets::ClipboardLease* m_lease;
};

} // namespace bloomzy::account_page
