using System.Globalization;
using Solvent.Experiments.Worker;

// What tests and benchmarks of several processes on one store start, and kill: MODE ROOT ID NUMBER.
if (args is not [var mode, var root, var id, var number]) return 2;
var value = int.Parse(number, NumberStyles.None, CultureInfo.InvariantCulture);
try
{
    switch (mode)
    {
        case "log": new EndlessRuns(root, id, value).Log(); break;
        case "crash": Crash.Now(root); break;
        case "rush": Rush.Log(root, id, TimeSpan.FromMilliseconds(value)); break;
        default: throw new InvalidOperationException($"There is no mode '{mode}'.");
    }

    return 0;
}
#pragma warning disable CA1031 // Whatever goes wrong is what the test has to see.
catch (Exception exception)
#pragma warning restore CA1031
{
    Report.Line($"failed {exception.ToString().ReplaceLineEndings(" | ")}");
    return 1;
}
