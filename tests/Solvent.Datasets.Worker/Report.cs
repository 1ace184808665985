namespace Solvent.Datasets.Worker;

/// <summary>Tells the test what has happened, a line at a time; what is written is with the test even if the process is killed right after.</summary>
internal static class Report
{
    private static readonly Stream Output = Console.OpenStandardOutput();

    public static void Line(string text) => Output.Write(System.Text.Encoding.UTF8.GetBytes(text + "\n"));

    /// <summary>A version was promised: from here on it has to be there, with this content.</summary>
    public static void Acknowledge(DatasetVersion version, string digest) => Line($"committed {version.Reference} {digest}");
}
