#pragma once

#include "ui/widgets/feedback/DialogFrame.h"

#include <string>
#include <vector>

namespace bloomzy::client {
class ApiClient;
}

namespace bloomzy::roles_page {

class FamiliesEdit;

/// For which families a permission is granted: one on a line, or with commas; none is all of them.
class FamiliesDialog : public widgets::DialogFrame
{
    Q_OBJECT

public:
    FamiliesDialog(const theme::Theme& theme, client::ApiClient& client, const QString& permission,
                   const std::vector<std::string>& families, QWidget* parent);

    /// In order, each once.
    [[nodiscard]] std::vector<std::string> families() const;

private:
    FamiliesEdit* m_text;
};

} // namespace bloomzy::roles_page
