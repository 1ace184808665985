using System.Globalization;
using System.Text;

namespace Solvent.Experiments.Worker;

/// <summary>Tells the test what has happened, a line at a time; what is written is with the test even if the process is killed right after.</summary>
internal static class Report
{
    private static readonly Stream Output = Console.OpenStandardOutput();

    public static void Line(string text) => Output.Write(Encoding.UTF8.GetBytes(text + "\n"));

    /// <summary>A value was promised: from here on it has to be there, once.</summary>
    public static void Acknowledge(Run run, int value) => Line(string.Create(CultureInfo.InvariantCulture, $"logged {run.Id} {value}"));
}
