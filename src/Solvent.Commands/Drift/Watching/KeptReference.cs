namespace Solvent.Commands.Drift.Watching;

/// <summary>The reference of a watch, which is read again only when it has changed: what is no table in memory is kept as its profile.</summary>
/// <param name="source">What the user named.</param>
/// <param name="needsValues">The option for which the values themselves must be there, or <see langword="null"/>.</param>
/// <param name="host">The place where it was named.</param>
internal sealed class KeptReference(WatchedSource source, string? needsValues, CommandHost host)
{
    private string? _fingerprint;
    private DriftInput? _input;

    public async Task<DriftInput> OpenAsync(CancellationToken cancellationToken)
    {
        var fingerprint = source.Fingerprint();
        if (_input is not null && fingerprint == _fingerprint) return _input;
        using var opened = needsValues is null
            ? await DriftInputs.ReferenceAsync(source.Word, host, cancellationToken)
            : await DriftInputs.ValuesAsync(source.Word, needsValues, host, cancellationToken);
        _input = opened.Source is null ? opened : new DriftInput(opened.Name) { Profile = DriftInput.ProfileOf(opened, cancellationToken) };
        _fingerprint = fingerprint;
        return _input;
    }
}
