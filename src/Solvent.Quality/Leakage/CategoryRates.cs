namespace Solvent.Quality;

/// <summary>
/// Categories as numbers: the mean target of the other folds' rows of the category. Rows never see their own target, so that an identifier, which has a category
/// for each row, tells nothing. Micci-Barreca, A preprocessing scheme for high-cardinality categorical attributes, SIGKDD Explorations 3, 2001.
/// </summary>
internal static class CategoryRates
{
    private const int Folds = 5;

    /// <summary>One score for each of <paramref name="rows"/>.</summary>
    /// <param name="codes">The category of each row of the table.</param>
    /// <param name="rows">The rows that count.</param>
    /// <param name="targets">The target of each of those.</param>
    public static double[] OutOfFold(int[] codes, int[] rows, double[] targets)
    {
        var categories = codes.Length == 0 ? 0 : codes.Max() + 1;
        var (sums, counts) = (new double[Folds][], new int[Folds][]);
        for (var fold = 0; fold < Folds; fold++) (sums[fold], counts[fold]) = (new double[categories], new int[categories]);
        double total = 0;
        for (var i = 0; i < rows.Length; i++)
        {
            var fold = Fold(rows[i]);
            sums[fold][codes[rows[i]]] += targets[i];
            counts[fold][codes[rows[i]]]++;
            total += targets[i];
        }

        var mean = total / rows.Length;
        var scores = new double[rows.Length];
        for (var i = 0; i < scores.Length; i++)
        {
            // One row with the overall mean keeps a category of one row from saying much.
            var (sum, count, code) = (mean, 1, codes[rows[i]]);
            for (var fold = 0; fold < Folds; fold++)
            {
                if (fold == Fold(rows[i])) continue;
                sum += sums[fold][code];
                count += counts[fold][code];
            }

            scores[i] = sum / count;
        }

        return scores;
    }

    // Rows that follow each other must not fall into folds in step with a period of the data.
    private static int Fold(int row) => (int)(unchecked((uint)row * 2654435761u) >> 16) % Folds;
}
