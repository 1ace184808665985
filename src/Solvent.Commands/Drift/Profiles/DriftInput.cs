using Solvent.Drift;
using Solvent.Tables;

namespace Solvent.Commands.Drift;

/// <summary>One side of a comparison as a command has opened it: a table in memory, the columns of a file, or a profile.</summary>
/// <param name="Name">What it is called in the report.</param>
internal sealed record DriftInput(string Name) : IDisposable
{
    public Table? Table { get; init; }

    public ColumnSource? Source { get; init; }

    public ReferenceProfile? Profile { get; init; }

    /// <summary>The names of its columns.</summary>
    public IEnumerable<string> Columns => Table?.Columns.Select(column => column.Name)
        ?? Source?.Columns.Select(column => column.Name)
        ?? Profile!.Columns.Select(column => column.Name);

    /// <summary>Compares two sides.</summary>
    public static DriftReport Compare(DriftInput reference, DriftInput current, DriftOptions options, CancellationToken cancellationToken)
    {
        var report = (reference, current) switch
        {
            ({ Table: { } before }, { Table: { } after }) => DriftDetection.Compare(before, after, options, cancellationToken),
            ({ Source: { } before }, { Source: { } after }) => DriftDetection.Compare(before, after, options, cancellationToken),
            (_, { Profile: { } after }) => DriftDetection.Compare(ProfileOf(reference, cancellationToken), after, options, cancellationToken),
            (_, { Source: { } after }) => DriftDetection.Compare(ProfileOf(reference, cancellationToken), after, options, cancellationToken),
            _ => DriftDetection.Compare(ProfileOf(reference, cancellationToken), current.Table!, options, cancellationToken),
        };
        return report with { ReferenceName = reference.Name, CurrentName = current.Name, ReferenceIsProfile = reference.Profile is not null };
    }

    /// <summary>The profile of one side.</summary>
    public static ReferenceProfile ProfileOf(DriftInput input, CancellationToken cancellationToken)
        => input.Profile
            ?? (input.Source is { } source
                ? ReferenceProfile.Of(source, cancellationToken: cancellationToken)
                : ReferenceProfile.Of(input.Table!, cancellationToken));

    public void Dispose() => Source?.Dispose();
}
