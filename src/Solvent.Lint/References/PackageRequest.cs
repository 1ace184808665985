namespace Solvent.Lint.References;

/// <summary>A package that code asks for.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Version">The version as written, or <see langword="null"/>.</param>
internal sealed record PackageRequest(string Id, string? Version)
{
    public override string ToString() => Version is null ? Id : $"{Id}, {Version}";
}
