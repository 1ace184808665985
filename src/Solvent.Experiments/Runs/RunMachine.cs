namespace Solvent.Experiments;

/// <summary>What a run ran on.</summary>
/// <param name="Host">Name of the machine.</param>
/// <param name="OperatingSystem">Name and version of the operating system.</param>
/// <param name="Processors">Logical processors available to the process.</param>
/// <param name="Runtime">Name and version of the runtime.</param>
public sealed record RunMachine(string Host, string OperatingSystem, int Processors, string Runtime)
{
    /// <summary>Version of the .NET SDK, if there is one.</summary>
    public string? Sdk { get; init; }

    /// <summary>Model of the processor, if known.</summary>
    public string? Cpu { get; init; }

    /// <summary>Bytes of memory available to the process.</summary>
    public long? MemoryBytes { get; init; }
}
