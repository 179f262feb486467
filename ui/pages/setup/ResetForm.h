#pragma once

#include "ui/pages/setup/CodedPasswordForm.h"

namespace bloomzy::setup {

/// A forgotten password: the code that an administrator gave, and the new one.
class ResetForm : public CodedPasswordForm
{
    Q_OBJECT

public:
    explicit ResetForm(Journey& journey, QWidget* parent = nullptr);

Q_SIGNALS:
    /// The new password holds; nobody is signed in by that.
    void done();

private:
    void send(const QString& code, const QString& password) override;
    [[nodiscard]] QString codeLabel() const override;
};

} // namespace bloomzy::setup
