using Microsoft.CodeAnalysis;

namespace Solvent.Analyzers.Provenance;

/// <summary>The column by whose values rows are kept together when they are divided.</summary>
/// <param name="Column">Its name.</param>
/// <param name="Place">The argument that names it.</param>
internal sealed record SamplingKey(string Column, Location Place)
{
    /// <summary>The key that a call names, or <see langword="null"/> when it has none or it is not fixed.</summary>
    public static SamplingKey? Of(CallSite site, int position)
        => site.Constant("samplingKeyColumnName", position, out _) is string column && site.Call.Argument("samplingKeyColumnName", position) is { IsDefault: false } argument
            ? new SamplingKey(column, argument.Syntax.GetLocation())
            : null;
}
