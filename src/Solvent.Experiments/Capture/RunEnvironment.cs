namespace Solvent.Experiments;

/// <summary>Where runs ask for what only their host knows.</summary>
public static class RunEnvironment
{
    /// <summary>Set by the host once it runs; <see langword="null"/> in a program without a notebook.</summary>
    public static IRunEnvironment? Current { get; set; }
}
