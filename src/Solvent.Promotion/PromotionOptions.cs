using Solvent.Experiments;

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

    /// <summary>The runs whose metrics the project has to reach; by default those that the store has of the notebook as it is.</summary>
    public IReadOnlyList<RunRecord>? Runs { get; init; }

    /// <summary>What a promoted project remembers of data that is not here; the bytes that are here count more.</summary>
    public IReadOnlyList<PromotedData> Data { get; init; } = [];

    /// <summary>Reads a generated file of that project; <see langword="null"/> for one that was edited or is gone.</summary>
    public Func<string, string?>? ReadSample { get; init; }

    /// <summary>The model that the project serves; by default the one that the notebook registers or saves.</summary>
    public PinnedModel? Model { get; init; }
}
