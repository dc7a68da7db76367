#pragma once

#include "diagnosis/diagnosis.h"

#include <QWidget>

class QCheckBox;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QSpinBox;
class QVBoxLayout;

namespace crosscheck::fix {

/// What the server shall allow: what follows from the failing request stands there, what a person wants besides is typed in.
class PolicyForm : public QWidget
{
    Q_OBJECT
public:
    explicit PolicyForm(QWidget* parent = nullptr);
    QByteArray draft() const;
    void restoreDraft(const QByteArray& json);
    void forgetDraft();
    void setPolicy(const facts::Investigation& investigation, const diagnosis::Fix& fix);

Q_SIGNALS:
    /// `label` is what Undo says.
    void wished(const QString& label, const crosscheck::facts::Wishes& wishes);
    void draftChanged();

private:
    QLineEdit* field(const QString& name, const QString& label, const QString& placeholder, QLabel** derived);
    void addAge(QHBoxLayout* line, const QString& name, const QString& text, int seconds, const QString& why);
    void commit(const QString& label);
    QList<QLineEdit*> edits() const
    {
        return {m_origins, m_methods, m_headers, m_expose, m_path, m_upstream};
    }
    void showProblems(const QList<policy::Problem>& problems);

    facts::Wishes m_wishes;
    bool m_filling = false;
    QVBoxLayout* m_column = nullptr;
    QLabel* m_originsDerived = nullptr;
    QLineEdit* m_origins = nullptr;
    QCheckBox* m_anyOrigin = nullptr;
    QCheckBox* m_credentials = nullptr;
    QLabel* m_methodsDerived = nullptr;
    QLineEdit* m_methods = nullptr;
    QLabel* m_headersDerived = nullptr;
    QLineEdit* m_headers = nullptr;
    QLabel* m_exposeDerived = nullptr;
    QLineEdit* m_expose = nullptr;
    QSpinBox* m_maxAge = nullptr;
    QLineEdit* m_path = nullptr;
    QLineEdit* m_upstream = nullptr;
    QWidget* m_problems = nullptr;
};

/// Words separated by commas, blanks or line ends.
QList<QByteArray> splitList(const QString& text);

} // namespace crosscheck::fix
