using Solvent.Commands.Views;
using Solvent.Experiments;

namespace Solvent.Commands.Experiments;

/// <summary>The status of a run as a badge.</summary>
internal static class RunStatusBadge
{
    public static ViewCell Of(RunStatus status) => ViewCell.Badge(EnumName.Of(status), status switch
    {
        RunStatus.Finished => ViewTone.Good,
        RunStatus.Failed => ViewTone.Bad,
        RunStatus.Interrupted => ViewTone.Warning,
        _ => ViewTone.Neutral,
    });
}
