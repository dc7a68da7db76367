#include "exchanges/trace_model.h"

#include "page/steps.h"
#include "theme/theme.h"
#include "widgets/table.h"

namespace crosscheck::exchanges {

void TraceModel::setTrace(const fetch::Trace& trace)
{
    if (trace == m_trace)
        return;
    beginResetModel();
    m_trace = trace;
    endResetModel();
}

QModelIndex TraceModel::failingIndex() const
{
    for (int i = int(m_trace.size()) - 1; i >= 0; --i) {
        if (m_trace[size_t(i)].result == fetch::Step::Result::Fail)
            return index(i, 0);
    }
    return {};
}

int TraceModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_trace.size());
}

int TraceModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant TraceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Result:
        return tr("Result");
    case Step:
        return tr("Step");
    case Title:
        return tr("What it asks");
    case Because:
        return tr("Because");
    default:
        return {};
    }
}

QVariant TraceModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const fetch::Step& step = m_trace[size_t(index.row())];
    const bool failed = step.result == fetch::Step::Result::Fail;
    const bool skipped = step.result == fetch::Step::Result::Skip;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        switch (index.column()) {
        case Result:
            return failed ? tr("stops") : skipped ? tr("skipped") : tr("passes");
        case Step: {
            QString shown = QString::fromLatin1(step.id);
            if (role == Qt::ToolTipRole && !step.departure.isEmpty())
                shown =
                    tr("This browser leaves the standard here: %1").arg(QString::fromLatin1(step.departure));
            return shown;
        }
        case Title: {
            const fetch::StepInfo* info = page::stepInfo(step.id);
            QString title = info ? words::say(words::Text{&info->title, {}}) : QString();
            if (step.preflight)
                title = tr("Preflight: %1").arg(title);
            if (step.hop > 0)
                title = tr("After redirect %1: %2").arg(step.hop).arg(title);
            return title;
        }
        case Because:
            return words::say(step.because.text());
        default:
            return {};
        }
    case AddressRole: {
        const fetch::StepInfo* info = page::stepInfo(step.id);
        return info && info->address ? QString::fromLatin1(info->address) : QString();
    }
    case FailingRole:
        return failed;
    case widgets::SignRole:
        if (index.column() != Result || skipped)
            return {};
        return int(failed ? theme::Sign::Wrong : theme::Sign::Good);
    case widgets::RowSignRole:
        return failed ? QVariant(int(theme::Sign::Wrong)) : QVariant();
    case widgets::WireRole:
        return index.column() == Step;
    case widgets::SecondaryRole:
        return skipped;
    default:
        return {};
    }
}

} // namespace crosscheck::exchanges
