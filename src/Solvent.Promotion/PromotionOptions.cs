namespace Solvent.Promotion;

/// <summary>How a notebook is promoted.</summary>
public sealed record PromotionOptions
{
    /// <summary>The project's name and root namespace; by default made of the notebook's file name.</summary>
    public string? Name { get; init; }

    /// <summary>The version of the packages of Solvent that the project refers to; by default that of this assembly.</summary>
    public string? PackageVersion { get; init; }

    /// <summary>A NuGet source, beside those of the machine, that has the packages of Solvent: a folder or an address.</summary>
    public string? PackageSource { get; init; }

    /// <summary>The folder that holds restored NuGet packages; by default <c>NUGET_PACKAGES</c>, else <c>~/.nuget/packages</c>.</summary>
    public string? PackagesFolder { get; init; }

    /// <summary>Rules whose findings the project does not stop at, each with a reason.</summary>
    public IReadOnlyList<AllowedRule> Allowed { get; init; } = [];
}
