#include "fix/policy_form.h"

#include "report/wire_text.h"
#include "theme/theme.h"
#include "widgets/layout.h"
#include "widgets/station.h"
#include "widgets/text.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace crosscheck::fix {

namespace space = theme::space;

QList<QByteArray> splitList(const QString& text)
{
    static const QRegularExpression between(u"[\\s,;]+"_s);
    QList<QByteArray> out;
    for (const QString& item : text.split(between, Qt::SkipEmptyParts))
        out.append(item.toUtf8());
    return out;
}

namespace {
// What Chrome keeps at most: https://fetch.spec.whatwg.org/#http-access-control-max-age
constexpr int productionAge = 7200;

QString joined(const QList<QByteArray>& items)
{
    return report::visibleBytes(items.join(", "));
}

/// What follows from the request: the policy without what was wished for.
QList<QByteArray> without(QList<QByteArray> all, const QList<QByteArray>& wished)
{
    all.removeIf([&](const QByteArray& item) {
        return std::any_of(wished.begin(), wished.end(), [&](const QByteArray& wish) {
            return wish.compare(item, Qt::CaseInsensitive) == 0;
        });
    });
    return all;
}

void setTextQuietly(QLineEdit* edit, const QString& text)
{
    if (!edit->isModified())
        edit->setText(text);
}
} // namespace

PolicyForm::PolicyForm(QWidget* parent) : QWidget(parent)
{
    setObjectName(u"policyForm"_s);
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space::inside);
    m_origins =
        field(u"moreOrigins"_s, tr("&Origins"), tr("more, as https://www.example.com"), &m_originsDerived);
    m_anyOrigin = new QCheckBox(tr("An&y origin (public data only, no credentials)"));
    m_anyOrigin->setObjectName(u"anyOrigin"_s);
    m_column->addWidget(m_anyOrigin);
    m_credentials = new QCheckBox(tr("&Cookies and other credentials"));
    m_credentials->setObjectName(u"credentials"_s);
    m_column->addWidget(m_credentials);
    m_methods = field(u"moreMethods"_s, tr("&Methods"), tr("more, as DELETE"), &m_methodsDerived);
    m_headers = field(u"moreHeaders"_s, tr("Request &headers"), tr("more, as x-api-key"), &m_headersDerived);
    m_expose = field(u"exposeHeaders"_s, tr("Headers that the page may &read"), tr("as x-total-count"),
                     &m_exposeDerived);
    auto* age = new QLabel(tr("The browser may remember this for"));
    m_maxAge = new QSpinBox;
    m_maxAge->setObjectName(u"maxAge"_s);
    m_maxAge->setRange(0, 86400);
    m_maxAge->setSuffix(tr(" s"));
    m_maxAge->setKeyboardTracking(false);
    m_maxAge->setToolTip(tr("Chrome keeps it for at most 7200 s, Firefox 86400 s, Safari 600 s."));
    m_maxAge->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    age->setBuddy(m_maxAge);
    m_column->addSpacing(space::inside);
    m_column->addWidget(age);
    auto* ages = new QHBoxLayout;
    ages->setSpacing(space::related);
    ages->addWidget(m_maxAge);
    addAge(ages, u"maxAgeDeveloping"_s, tr("Developing"), 0,
           tr("0 s: a wrong answer is forgotten at once, and every call asks again."));
    addAge(ages, u"maxAgeProduction"_s, tr("Production"), productionAge,
           tr("7200 s: more counts in Firefox alone, and keeps wrong answers longer."));
    ages->addStretch(1);
    m_column->addLayout(ages);
    m_column->addWidget(widgets::note(m_maxAge->toolTip()));
    auto* more = new widgets::FoldOut(u"policyMore"_s, tr("Path and what stands behind the server"));
    QVBoxLayout* outer = m_column;
    m_column = more->body();
    m_path = field(u"policyPath"_s, tr("&Path"), tr("/"), nullptr);
    m_upstream =
        field(u"policyUpstream"_s, tr("Passes requests on &to"), tr("http://127.0.0.1:8080"), nullptr);
    m_column = outer;
    m_column->addWidget(more);
    m_problems = new QWidget;
    m_problems->setObjectName(u"policyProblems"_s);
    auto* problems = new QVBoxLayout(m_problems);
    problems->setContentsMargins(0, space::related, 0, 0);
    problems->setSpacing(space::related);
    m_column->addWidget(m_problems);

    connect(m_anyOrigin, &QCheckBox::clicked, this, [this](bool on) {
        m_wishes.anyOrigin = on;
        commit(tr("Any origin"));
    });
    connect(m_credentials, &QCheckBox::clicked, this, [this](bool on) {
        m_wishes.credentials = on;
        commit(tr("Credentials"));
    });
    connect(m_maxAge, &QSpinBox::valueChanged, this, [this](int seconds) {
        if (m_filling)
            return;
        m_wishes.maxAge = seconds;
        commit(tr("How long the browser remembers"));
    });
}

void PolicyForm::addAge(QHBoxLayout* line, const QString& name, const QString& text, int seconds,
                        const QString& why)
{
    QPushButton* button = widgets::button(name, text);
    button->setToolTip(why);
    button->setAccessibleDescription(why);
    connect(button, &QPushButton::clicked, m_maxAge, [this, seconds] { m_maxAge->setValue(seconds); });
    line->addWidget(button);
}

QLineEdit* PolicyForm::field(const QString& name, const QString& label, const QString& placeholder,
                             QLabel** derived)
{
    auto* edit = new QLineEdit;
    edit->setObjectName(name);
    edit->setPlaceholderText(placeholder);
    edit->setClearButtonEnabled(true);
    auto* title = new QLabel(label);
    title->setBuddy(edit);
    m_column->addSpacing(space::inside);
    m_column->addWidget(title);
    if (derived) {
        *derived = widgets::prose({});
        (*derived)->setObjectName(name + u"Derived"_s);
        (*derived)->setFont(theme::wireFont());
        m_column->addWidget(*derived);
    }
    m_column->addWidget(edit);
    connect(edit, &QLineEdit::editingFinished, this, [this, edit, plain = QString(label).remove(u'&')] {
        if (!edit->isModified())
            return;
        edit->setModified(false);
        m_wishes.moreOrigins = splitList(m_origins->text());
        m_wishes.moreMethods = splitList(m_methods->text());
        m_wishes.moreHeaders = splitList(m_headers->text());
        m_wishes.exposeHeaders = splitList(m_expose->text());
        m_wishes.path = m_path->text().trimmed().toUtf8();
        m_wishes.upstream = m_upstream->text().trimmed().toUtf8();
        commit(plain);
        Q_EMIT draftChanged();
    });
    connect(edit, &QLineEdit::textEdited, this, &PolicyForm::draftChanged);
    return edit;
}

QByteArray PolicyForm::draft() const
{
    return widgets::draftOf(edits());
}

void PolicyForm::restoreDraft(const QByteArray& json)
{
    widgets::restoreDraftOf(edits(), json);
}

void PolicyForm::forgetDraft()
{
    for (QLineEdit* edit : edits())
        edit->setModified(false);
}

void PolicyForm::commit(const QString& label)
{
    if (!m_filling)
        Q_EMIT wished(tr("Change what the server allows: %1").arg(label), m_wishes);
}

void PolicyForm::setPolicy(const facts::Investigation& investigation, const diagnosis::Fix& fix)
{
    const QScopedValueRollback filling(m_filling, true);
    m_wishes = investigation.wishes;
    const policy::Policy policy = fix.policy.value_or(policy::Policy());
    const auto derived = [](QLabel* label, const QList<QByteArray>& items) {
        label->setText(joined(items));
        label->setVisible(!items.isEmpty());
    };
    derived(m_originsDerived, without(policy.origins + policy.originPatterns, m_wishes.moreOrigins));
    derived(m_methodsDerived, without(policy.methods, m_wishes.moreMethods));
    derived(m_headersDerived, without(policy.requestHeaders, m_wishes.moreHeaders));
    derived(m_exposeDerived, without(policy.exposeHeaders, m_wishes.exposeHeaders));
    setTextQuietly(m_origins, joined(m_wishes.moreOrigins));
    setTextQuietly(m_methods, joined(m_wishes.moreMethods));
    setTextQuietly(m_headers, joined(m_wishes.moreHeaders));
    setTextQuietly(m_expose, joined(m_wishes.exposeHeaders));
    setTextQuietly(m_path, QString::fromUtf8(m_wishes.path));
    setTextQuietly(m_upstream, QString::fromUtf8(m_wishes.upstream));
    m_path->setPlaceholderText(QString::fromUtf8(policy.path));
    m_anyOrigin->setChecked(policy.anyOrigin);
    m_credentials->setChecked(policy.credentials);
    m_maxAge->setValue(policy.maxAge);
    showProblems(fix.problems);
}

void PolicyForm::showProblems(const QList<policy::Problem>& problems)
{
    widgets::clear(m_problems->layout());
    auto* column = static_cast<QVBoxLayout*>(m_problems->layout());
    for (const policy::Problem& problem : problems) {
        auto* row = new QHBoxLayout;
        row->setSpacing(space::related);
        const bool refused = problem.severity == policy::Problem::Severity::Refused;
        row->addWidget(new widgets::SignLabel(refused ? theme::Sign::Wrong : theme::Sign::Warning), 0,
                       Qt::AlignTop);
        auto* text = new widgets::Prose(u"problem-"_s + QString::fromLatin1(problem.text.id()));
        text->setProse(words::say(problem.text));
        row->addWidget(text, 1);
        column->addLayout(row);
    }
    m_problems->setVisible(!problems.isEmpty());
}

} // namespace crosscheck::fix
