#pragma once

#include "ui/client/ApiClient.h"
#include "ui/pages/catalog/EditorTab.h"

namespace bloomzy::widgets {
class Label;
}

namespace bloomzy::catalog_page {

class LinkList;
class ListEditor;
class TaxonPicker;

/// Rank, name, status, place in the tree, synonyms, review, notes, references. Shows the parts that a name of the
/// chosen rank is written from.
class TaxonomyTab : public EditorTab
{
    Q_OBJECT

public:
    TaxonomyTab(const theme::Theme& theme, models::TaxonEditState& state, client::ApiClient& client,
                QWidget* parent = nullptr);

Q_SIGNALS:
    void openRequested(const QString& id);

protected:
    void retranslate() override;

private:
    void addNameFields();
    void addTree(client::ApiClient& client);
    void addReferences();
    widgets::LabeledField* addPicker(const QString& pointer, client::ApiClient& client);
    void showParts();
    void showSynonyms();

    widgets::LabeledField* m_accepted = nullptr;
    widgets::LabeledField* m_parent = nullptr;
    widgets::Label* m_synonymsTitle = nullptr;
    LinkList* m_synonyms = nullptr;
    ListEditor* m_references = nullptr;
};

} // namespace bloomzy::catalog_page
