namespace Solvent.Promotion.Reading;

/// <summary>The names of the types that every project has.</summary>
/// <param name="Pipeline">The class of the steps.</param>
/// <param name="Options">The record of its options.</param>
/// <param name="Result">The record of its results.</param>
/// <param name="Data">The class that finds its data.</param>
/// <param name="Expectations">The class with what the data must be.</param>
/// <param name="Members">The static class of extension methods and the like.</param>
internal sealed record ProjectTypes(string Pipeline, string Options, string Result, string Data, string Expectations, string Members)
{
    /// <summary>The names, with that of the project before them where the notebook has such a type itself.</summary>
    public static ProjectTypes For(string name, IReadOnlySet<string> taken)
    {
        var own = Identifiers.Pascal(name);
        return new ProjectTypes(Free("Pipeline"), Free("PipelineOptions"), Free("PipelineResult"), Free("PipelineData"), Free("DataExpectations"), Free("Extensions"));

        string Free(string type)
        {
            if (!taken.Contains(type)) return type;
            return taken.Contains(own + type) ? Identifiers.Unique(own + type, new HashSet<string>(taken, StringComparer.Ordinal)) : own + type;
        }
    }
}
