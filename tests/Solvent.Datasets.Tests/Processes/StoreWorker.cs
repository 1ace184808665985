using System.Globalization;
using Solvent.TestServices;

namespace Solvent.Datasets.Tests;

/// <summary>A process of its own that works on a store and says what it has done.</summary>
internal sealed class StoreWorker : WorkerProcess
{
    private StoreWorker(IEnumerable<string> arguments)
        : base("Solvent.Datasets.Worker", arguments)
    {
    }

    /// <summary>The versions that were promised to be in the store, with what they hold.</summary>
    public IEnumerable<(string Reference, string Digest)> Acknowledged => Said("committed").Where(words => words.Length == 3).Select(words => (words[1], words[2]));

    /// <summary>The versions that were promised to be on the remote.</summary>
    public IEnumerable<string> Pushed => Said("pushed").Select(words => words[1]);

    /// <summary>How often it collected garbage.</summary>
    public int Collections => Said("collected").Count();

    public static StoreWorker Start(string mode, string root, string id, int number) => new([mode, root, id, number.ToString(CultureInfo.InvariantCulture)]);
}
