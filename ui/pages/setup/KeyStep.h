#pragma once

#include "ui/client/ClientError.h"
#include "ui/pages/setup/Step.h"

class QCheckBox;

namespace bloomzy::widgets {
class Label;
}

namespace bloomzy::setup {

/// A team's server shows its key for the first time: the person compares the fingerprint before anything is sent.
class KeyStep : public Step
{
    Q_OBJECT

public:
    explicit KeyStep(const theme::Theme& theme, QWidget* parent = nullptr);

    /// `changed`: another key was trusted before.
    void setKey(const QString& server, const QString& fingerprint, bool changed);
    [[nodiscard]] QString fingerprint() const { return m_fingerprint; }

    void enter() override;
    [[nodiscard]] bool isReady() const override;
    void proceed() override;
    [[nodiscard]] QString hint() const override;
    [[nodiscard]] QString help() const override;
    void showError(const client::ClientError& error);

protected:
    void retranslate() override;

private:
    QString m_server;
    QString m_fingerprint;
    widgets::Label* m_lines;
    QCheckBox* m_matches;
};

/// `sha256:` and the digits in groups of four, eight groups to a line.
[[nodiscard]] QString readableFingerprint(const QString& fingerprint);

} // namespace bloomzy::setup
